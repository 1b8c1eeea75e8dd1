package org.kesheng.demonstration;

import static org.kesheng.organisation.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kesheng.organisation.Role;

/** 40 departments of Ruimu and what the people there do. */
final class Company {
    /**
     * @param parent code, null for the company
     * @param faces whether customers judge it in surveys
     * @param size relative number of customers
     * @param staff how many work there
     * @param roles of its people beside head and staff
     */
    record Unit(
            String code, String zh, String en, String parent, boolean faces, double size, int staff, Set<Role> roles) {}

    static final String SERVICE = "CS";
    static final String CHENGDU = "ST-CDU";
    static final String GUANGZHOU_WAREHOUSE = "WH-CAN";
    static final String LHASA = "ST-LXA";

    private Company() {}

    static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("RM", "瑞木家居", "Ruimu Furniture", null, 6, GM, DGM_SALES, DGM_PROD, LEADER, GROUP_LEADER));
        units.add(unit(SERVICE, "客户服务部", "Customer Service", "RM", 18, INTAKE, COLLECTOR, CS_HEAD));
        units.add(unit("QA", "质量管理部", "Quality Management", "RM", 10, HANDLER, QA_COMMITTEE, PQ_COMMITTEE));
        units.add(unit("HR", "人力资源部", "Human Resources", "RM", 6, Role.HR, TRAINER));
        units.add(unit("AD", "行政部", "Administration", "RM", 6, ADMIN_DEPT, GUARD));
        units.add(unit("GO", "综合管理部", "General Administration", "RM", 6, GENADMIN, AUDITOR, SUPERVISION, SYSADMIN));
        units.add(unit("OF", "总经理办公室", "Company Office", "RM", 5, OFFICE, ARCHIVIST, RISK_OWNER));
        units.add(unit("FI", "财务部", "Finance", "RM", 7, FINANCE));
        units.add(unit("MK", "营销总公司", "Marketing", "RM", 8, MKT_DIR, MKT_DGM, MKT_DEPT, SURVEY_OWNER, ANALYST));
        units.add(unit("CM", "社群运营组", "Community", "MK", 4, COMMUNITY_MOD, COLLECTOR));
        units.add(unit("PR", "生产中心", "Production", "RM", 9, PROD_MGR, PROD_OFFICE, PROD_DEPT));
        units.add(unit("PR-SO", "软体车间", "Upholstery Workshop", "PR", 9, HANDLER, WORKSHOP));
        units.add(unit("PR-WO", "实木车间", "Solid Wood Workshop", "PR", 9, HANDLER, WORKSHOP));
        units.add(unit("PR-PA", "板式车间", "Panel Workshop", "PR", 9, HANDLER, WORKSHOP));
        units.add(unit("LG", "仓储物流中心", "Warehouse and Logistics", "RM", 7, LOGI_HEAD, LOGI_SUP, HANDLER));
        units.add(facing("WH-TSN", "天津仓", "Tianjin Warehouse", "LG", 1.2, 7, HANDLER, STORE));
        units.add(facing("WH-SHA", "上海仓", "Shanghai Warehouse", "LG", 1.5, 8, HANDLER, STORE));
        units.add(facing(GUANGZHOU_WAREHOUSE, "广州仓", "Guangzhou Warehouse", "LG", 1.4, 8, HANDLER, STORE));
        units.add(unit("SL", "销售中心", "Sales", "RM", 6, SALES_DIR, SALES_MGR));
        String[][] regions = {
            {"NO", "华北大区", "North China"}, {"EA", "华东大区", "East China"}, {"SO", "华南大区", "South China"},
            {"CE", "华中大区", "Central China"}, {"SW", "西南大区", "South-west China"}, {"NW", "西北大区", "North-west China"}
        };
        for (String[] region : regions) {
            units.add(facing("SA-" + region[0], region[1], region[2], "SL", 1.0, 7, SALES, SALES_MGR));
        }
        units.add(unit("AS", "售后服务中心", "After-sales Service", "RM", 6, HANDLER, COLLECTOR));
        String[][] stations = {
            {"BJS", "北京", "Beijing", "1.6"}, {"TSN", "天津", "Tianjin", "0.9"}, {"SHA", "上海", "Shanghai", "1.8"},
            {"NKG", "南京", "Nanjing", "1.0"}, {"HGH", "杭州", "Hangzhou", "1.2"}, {"CAN", "广州", "Guangzhou", "1.5"},
            {"SZX", "深圳", "Shenzhen", "1.4"}, {"WUH", "武汉", "Wuhan", "1.0"}, {"CSX", "长沙", "Changsha", "0.8"},
            {"CDU", "成都", "Chengdu", "1.3"}, {"CKG", "重庆", "Chongqing", "1.1"}, {"SIA", "西安", "Xi'an", "0.9"},
            {"URC", "乌鲁木齐", "Urumqi", "0.3"}, {"LXA", "拉萨", "Lhasa", "0.04"}
        };
        for (String[] station : stations) {
            String en = station[2] + " Service Station";
            double size = Double.parseDouble(station[3]);
            units.add(facing("ST-" + station[0], station[1] + "服务站", en, "AS", size, 7, HANDLER, COLLECTOR));
        }
        return units;
    }

    private static Unit unit(String code, String zh, String en, String parent, int staff, Role... roles) {
        return new Unit(code, zh, en, parent, false, 0, staff, EnumSet.copyOf(List.of(roles)));
    }

    private static Unit facing(
            String code, String zh, String en, String parent, double size, int staff, Role... roles) {
        return new Unit(code, zh, en, parent, true, size, staff, EnumSet.copyOf(List.of(roles)));
    }
}
